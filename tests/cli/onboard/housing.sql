/* Rents, as the housing system has them */
CREATE TABLE [dbo].[TENANCY](
	[TENANCY_ID] [int] IDENTITY(1,1) NOT NULL,
	[UPRN] [bigint] NULL,
	[MainTenant] [nvarchar](100) NULL DEFAULT (N'Ermintrude'),
	[NINO] [char](9) NULL,
	[START_DATE] [date] NOT NULL,
	[END_DATE] [date] NULL,
	[WEEKLY_RENT] [decimal](10, 2) NOT NULL,
	[ARREARS] [money] NULL,
	[BEDROOMS] [tinyint] NULL,
	[TENURE_TYPE] [varchar](20) NULL,
	[IS_VULNERABLE] [bit] NULL DEFAULT ((0)),
	[LAST_REVIEW] [date] NULL,
	[PATCH] [varchar](10) NULL,
	[NOTES] [nvarchar](max) NULL,
 CONSTRAINT [PK_TENANCY] PRIMARY KEY CLUSTERED ([TENANCY_ID] ASC)
) ON [PRIMARY]
GO
