CREATE TABLE `letter` (
	`athlete_id` text NOT NULL,
	`id` text NOT NULL,
	`week` text NOT NULL,
	`version` integer NOT NULL,
	`plan_id` text NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `plan_draft` (
	`athlete_id` text NOT NULL,
	`id` text NOT NULL,
	`base_version` integer,
	`methodology` text,
	`plan` blob NOT NULL,
	`changes` text NOT NULL,
	`findings` text NOT NULL,
	`feasibility` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `proposal_answer` (
	`athlete_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`answer` text NOT NULL,
	`on` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
ALTER TABLE `athlete` ADD `cleared_on` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `plan_id` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `operations` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `proposals` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `ended_at` integer;