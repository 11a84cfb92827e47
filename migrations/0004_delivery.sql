DROP INDEX `waiting_by_chat`;--> statement-breakpoint
DROP INDEX `waiting_by_time`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `rest` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `priority` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `cause` text;--> statement-breakpoint
CREATE INDEX `outbox_by_cause` ON `outbox` (`cause`) WHERE cause is not null;--> statement-breakpoint
CREATE INDEX `waiting_by_chat` ON `outbox` (`chat_id`,`priority`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `waiting_by_time` ON `outbox` (`priority`,`due_at`) WHERE state = 'waiting' and due_at is not null;--> statement-breakpoint
ALTER TABLE `chats` ADD `unheard` text;