namespace Telehealth.Data.Staff;

internal static class SystemSettingReferenceData
{
    public static SystemSetting[] Rows =>
    [
        new()
        {
            Key = "audit_retention_days",
            Value = "2555",
            Description = "Days that the record of accesses to patient data is kept.",
        },
    ];
}
