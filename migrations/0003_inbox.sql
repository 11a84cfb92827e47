CREATE TABLE `inbox` (
	`channel` text NOT NULL,
	`update` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`channel`, `update`)
);
--> statement-breakpoint
CREATE TABLE `usage` (
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`messages` integer NOT NULL,
	PRIMARY KEY(`channel`, `month`)
);
