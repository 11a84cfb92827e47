CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY NOT NULL,
	`task_id` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`office_id` integer,
	`position` integer NOT NULL,
	`planned` text,
	`deadline` text,
	`original` text,
	`entered_on` text NOT NULL,
	`moved_on` text,
	`done_on` text,
	`done_at` integer,
	`document` text,
	`done_by` text,
	`returned_on` text,
	`escalated` integer DEFAULT false NOT NULL,
	`set_aside` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `chats` (
	`id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`chat` text NOT NULL,
	`topic` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`office_id` integer,
	`since` text,
	`linked_at` integer,
	`gone` text,
	`query` text,
	`query_at` integer, `unheard` text,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `choices` (
	`id` text PRIMARY KEY NOT NULL,
	`chat_id` integer NOT NULL,
	`message_id` text,
	`label` text NOT NULL,
	`words` text NOT NULL,
	`person` text,
	`state` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `coordinators` (
	`task_id` integer NOT NULL,
	`office_id` integer NOT NULL,
	`named` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`task_id`, `office_id`),
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `digests` (
	`id` integer PRIMARY KEY NOT NULL,
	`chat_id` integer NOT NULL,
	`day` text NOT NULL,
	`office_id` integer NOT NULL,
	`plan` text NOT NULL,
	`planned_at` integer NOT NULL,
	`sent_at` integer,
	`seen_by` text,
	`seen_at` integer,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `inbox` (
	`channel` text NOT NULL,
	`update` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`channel`, `update`)
);
CREATE TABLE `log` (
	`id` integer PRIMARY KEY NOT NULL,
	`act` integer NOT NULL,
	`assignment_id` integer,
	`task_id` integer,
	`what` text NOT NULL,
	`fact` text,
	`detail` text DEFAULT '' NOT NULL,
	`before` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`channel` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`chat_id` integer,
	`cause` text,
	`undone_by` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `messages` (
	`chat_id` integer NOT NULL,
	`message_id` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`chat_id`, `message_id`),
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `office_groups` (
	`words` text PRIMARY KEY NOT NULL,
	`members` text NOT NULL,
	`position` integer NOT NULL
);
CREATE TABLE `offices` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`aliases` text NOT NULL,
	`monitor` integer NOT NULL,
	`position` integer NOT NULL,
	`last_digest` text
);
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`chat_id` integer NOT NULL,
	`digest_id` integer,
	`notice` text,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`pieces_sent` integer DEFAULT 0 NOT NULL,
	`message_id` text,
	`due_at` integer,
	`lease_until` integer,
	`queued_at` integer NOT NULL,
	`ended_at` integer,
	`reason` text, `rest` text, `priority` integer DEFAULT 1 NOT NULL, `cause` text,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `people` (
	`channel` text NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`admin` integer DEFAULT false NOT NULL,
	`vouched` integer DEFAULT false NOT NULL,
	`private_chat_id` integer,
	PRIMARY KEY(`channel`, `person`),
	FOREIGN KEY (`private_chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `plans` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`number` text,
	`signed` text
);
CREATE TABLE `requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`chat_id` integer NOT NULL,
	`data` text NOT NULL,
	`asked_at` integer NOT NULL,
	`cause` text,
	`decided_by` text,
	`granted` integer,
	`decided_at` integer,
	`decided_cause` text,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` integer NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE VIRTUAL TABLE task_search USING fts5(folded, tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY NOT NULL,
	`plan_id` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`family` text NOT NULL,
	`section_id` integer,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`deliverable` text NOT NULL,
	`lead_text` text NOT NULL,
	`coordinating_text` text NOT NULL,
	`coordinating_words` text NOT NULL,
	`phrase` text NOT NULL,
	`note` text NOT NULL,
	`timing` text NOT NULL,
	`occurrences` integer NOT NULL,
	`flags` text NOT NULL,
	`receiver_id` integer,
	`asked_of` text DEFAULT '[]' NOT NULL,
	`asked_by` text DEFAULT '[]' NOT NULL,
	`set_aside` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receiver_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `updates` (
	`channel` text NOT NULL,
	`update` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`channel`, `update`)
);
CREATE TABLE `usage` (
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`messages` integer NOT NULL,
	PRIMARY KEY(`channel`, `month`)
);
CREATE TABLE `values` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
CREATE INDEX `administrators` ON `people` (`admin`) WHERE admin = 1;
CREATE INDEX `assignments_by_task` ON `assignments` (`task_id`,`occurrence`,`position`);
CREATE INDEX `by_deadline` ON `assignments` (`deadline`,`position`) WHERE set_aside = 0;
CREATE INDEX `by_office` ON `assignments` (`office_id`,`set_aside`,`deadline`,`position`,`done_on`,`task_id`);
CREATE INDEX `chats_by_office` ON `chats` (`office_id`);
CREATE UNIQUE INDEX `chats_by_ref` ON `chats` (`channel`,`chat`,`topic`);
CREATE INDEX `choices_by_chat` ON `choices` (`chat_id`,`at`);
CREATE INDEX `choices_by_message` ON `choices` (`chat_id`,`message_id`);
CREATE INDEX `coordinators_by_office` ON `coordinators` (`office_id`,`named`,`task_id`);
CREATE UNIQUE INDEX `digests_by_chat_and_day` ON `digests` (`chat_id`,`day`);
CREATE INDEX `digests_by_day` ON `digests` (`day`,`office_id`);
CREATE INDEX `digests_by_office` ON `digests` (`office_id`,`day`);
CREATE INDEX `done_by_day` ON `assignments` (`done_on`,`position`) WHERE done_on is not null and set_aside = 0;
CREATE INDEX `done_by_deadline` ON `assignments` (`deadline`,`position`,`done_on`) WHERE done_on is not null and set_aside = 0;
CREATE INDEX `entered_late` ON `assignments` (`entered_on`) WHERE entered_on > deadline and done_on is null and set_aside = 0;
CREATE INDEX `log_by_act` ON `log` (`act`);
CREATE INDEX `log_by_assignment` ON `log` (`assignment_id`,`id`);
CREATE INDEX `log_by_cause` ON `log` (`cause`) WHERE cause is not null;
CREATE INDEX `log_by_person` ON `log` (`chat_id`,`person`,`id`);
CREATE INDEX `log_by_task` ON `log` (`task_id`,`id`);
CREATE INDEX `messages_by_chat` ON `messages` (`chat_id`,`at`);
CREATE UNIQUE INDEX `offices_code_unique` ON `offices` (`code`);
CREATE INDEX `open_by_deadline` ON `assignments` (`deadline`,`position`) WHERE done_on is null and set_aside = 0;
CREATE INDEX `open_by_entry` ON `assignments` (`office_id`,`entered_on`) WHERE done_on is null and set_aside = 0;
CREATE INDEX `open_by_office` ON `assignments` (`office_id`,`deadline`,`position`) WHERE done_on is null and set_aside = 0;
CREATE INDEX `outbox_by_cause` ON `outbox` (`cause`) WHERE cause is not null;
CREATE UNIQUE INDEX `outbox_by_digest` ON `outbox` (`digest_id`);
CREATE UNIQUE INDEX `plans_key_unique` ON `plans` (`key`);
CREATE INDEX `requests_by_cause` ON `requests` (`cause`) WHERE cause is not null;
CREATE INDEX `requests_by_chat` ON `requests` (`chat_id`);
CREATE INDEX `requests_waiting` ON `requests` (`kind`) WHERE decided_at is null;
CREATE INDEX `returned` ON `assignments` (`returned_on`) WHERE returned_on is not null and done_on is null and set_aside = 0;
CREATE UNIQUE INDEX `sections_by_number` ON `sections` (`plan_id`,`number`);
CREATE UNIQUE INDEX `tasks_by_code` ON `tasks` (`plan_id`,`code`);
CREATE INDEX `tasks_by_family` ON `tasks` (`plan_id`,`family`);
CREATE INDEX `tasks_by_kind` ON `tasks` (`kind`);
CREATE INDEX `tasks_by_section` ON `tasks` (`section_id`);
CREATE INDEX `waiting_by_chat` ON `outbox` (`chat_id`,`priority`,`id`) WHERE state = 'waiting';
CREATE INDEX `waiting_by_time` ON `outbox` (`priority`,`due_at`) WHERE state = 'waiting' and due_at is not null;
