using System.Reflection;
using Telehealth.Data.Patients;

namespace Telehealth.Data.Tests;

/// <summary>Dependencies between areas run one way, read from the types of their members.</summary>
public class ArchitectureTests
{
    private const string Root = "Telehealth.Data.";

    /// <summary>Each area may point at those before it; the last three at any.</summary>
    private static readonly string[] Areas =
        ["Staff", "Patients", "Clinical", "Prescribing", "Billing", "Communication", "Analytics", "Auditing"];

    [Fact]
    public void Areas_point_only_at_areas_before_them()
        => Assert.Empty(Dependencies(typeof(Patient).Assembly.GetTypes())
            .Where(d => Array.IndexOf(Areas, AreaOf(d.To)) > Array.IndexOf(Areas, AreaOf(d.From)))
            .Select(d => $"{d.From.Name} -> {d.To.Name}"));

    [Fact]
    public void Nothing_of_the_model_points_at_deployment_or_hosting()
        => Assert.Empty(typeof(Patient).Assembly.GetTypes()
            .Where(t => AreaOf(t) is not null)
            .SelectMany(t => MemberTypes(t).Where(m => m.Namespace is { } n
                && (n.StartsWith(Root + "Deployment", StringComparison.Ordinal)
                    || n.StartsWith(Root + "Hosting", StringComparison.Ordinal))))
            .Select(t => t.FullName));

    [Fact]
    public void A_dependency_against_the_direction_would_be_found()
        => Assert.Contains(
            Dependencies([typeof(Billing.Order)]),
            d => Array.IndexOf(Areas, AreaOf(d.To)) < Array.IndexOf(Areas, AreaOf(d.From)));

    private static IEnumerable<(Type From, Type To)> Dependencies(IEnumerable<Type> types)
        => from type in types
           where AreaOf(type) is not null
           from member in MemberTypes(type)
           where AreaOf(member) is not null && AreaOf(member) != AreaOf(type)
           select (type, member);

    private static string? AreaOf(Type type)
        => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true
            ? Areas.FirstOrDefault(area => type.Namespace[Root.Length..].Split('.')[0] == area)
            : null;

    private static IEnumerable<Type> MemberTypes(Type type)
        => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(member => member switch
            {
                PropertyInfo property => Unwrap(property.PropertyType),
                FieldInfo field => Unwrap(field.FieldType),
                MethodInfo method => method.GetParameters().SelectMany(p => Unwrap(p.ParameterType))
                    .Concat(Unwrap(method.ReturnType)),
                _ => [],
            });

    private static IEnumerable<Type> Unwrap(Type type)
        => type.HasElementType ? Unwrap(type.GetElementType()!)
            : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type)
            : [type];
}
