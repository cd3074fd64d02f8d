using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment;

internal static class MigrationNames
{
    /// <summary>The migration's name with its time, as the history has it.</summary>
    public static string Name(this Migration migration)
        => migration.GetType().GetCustomAttribute<MigrationAttribute>()!.Id;
}
