DROP INDEX `choices_by_age`;--> statement-breakpoint
DROP INDEX `messages_by_age`;--> statement-breakpoint
DROP INDEX `updates_by_age`;--> statement-breakpoint
CREATE INDEX `requests_waiting` ON `requests` (`kind`) WHERE decided_at is null;