CREATE INDEX `choices_by_chat` ON `choices` (`chat_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_by_chat` ON `messages` (`chat_id`,`at`);