namespace Telehealth.Data.Analytics;

/// <summary>What kind of device a <see cref="UserSession" /> ran on.</summary>
public enum DeviceType
{
    Mobile,
    Tablet,
    Desktop,
}
