namespace Telehealth.Data.Schema.Partitioning;

/// <summary>placeholder</summary>
public static class MonthPartitions;
