using System.Reflection;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Checks the rules of the public API.</summary>
public sealed class PublicTypeTests
{
    [Fact]
    public void Nothing_internal_is_public() =>
        Findings.None(Repository.PublicTypes.Where(type => type.Namespace!.Split('.').Contains("Internal", StringComparer.Ordinal)).Select(type => type.FullName!));

    [Fact]
    public void Only_the_root_namespace_prefixes_its_types_with_the_products_name() =>
        Findings.None(Repository.PublicTypes.Where(type => type.Namespace is not "ZegoCallKit" && type.Name.TrimStart('I').StartsWith("Zego", StringComparison.Ordinal) && !Allowed.Contains(type.FullName)).Select(type => type.FullName!));

    [Fact]
    public void Every_verb_that_returns_a_task_is_named_so_and_ends_with_a_token_that_may_be_left_out()
    {
        var broken = Verbs().Where(verb =>
            !verb.Name.EndsWith("Async", StringComparison.Ordinal)
            || verb.GetParameters() is not [.., { ParameterType: var last, Name: "cancellationToken", HasDefaultValue: true }]
            || last != typeof(CancellationToken));

        Findings.None(broken.Select(verb => $"{verb.DeclaringType}.{verb.Name}"));
    }

    [Fact]
    public void Happenings_are_observables_and_not_events() =>
        Findings.None(Repository.PublicTypes.SelectMany(type => type.GetEvents()).Select(happening => $"{happening.DeclaringType}.{happening.Name}"));

    [Fact]
    public void Options_are_sealed_records()
    {
        var options = Repository.PublicTypes.Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Options", StringComparison.Ordinal));

        Findings.None(options.Where(type => !type.IsSealed || type.GetMethod("<Clone>$") is null).Select(type => type.FullName!));
    }

    [Fact]
    public void State_can_be_replaced_but_not_changed()
    {
        var setters = Repository.PublicTypes
            .Where(type => type.GetMethod("<Clone>$") is not null)
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter));

        Findings.None(setters.Select(property => $"{property.DeclaringType}.{property.Name}"));
    }

    [Fact]
    public void Records_outside_the_port_are_made_by_their_properties() =>
        Findings.None(Repository.PublicTypes
            .Where(type => type is { IsClass: true } && type.GetMethod("<Clone>$") is not null && !IsOfPort(type))
            .Where(type => type.GetMethod("Deconstruct", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null)
            .Select(type => $"{type} has positional parameters: a later one would break its callers"));

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them() =>
        Findings.None(Repository.PublicTypes
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Repository.Types.Any(other => other.BaseType == type))
            .Select(type => type.FullName!));

    [Fact]
    public void Nothing_public_has_fields_but_constants()
    {
        var fields = Repository.PublicTypes
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsLiteral: false, IsInitOnly: false });

        Findings.None(fields.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void Nothing_is_async_that_nobody_can_await()
    {
        var broken =
            from type in Repository.Types
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.ReturnType == typeof(void) && method.IsDefined(typeof(System.Runtime.CompilerServices.AsyncStateMachineAttribute))
            select $"{type}.{method.Name}";

        Findings.None(broken);
    }

    // Its records are the parameter lists of ZEGO's callbacks; see docs/concepts/engines.md.
    private static bool IsOfPort(Type type) => type.Namespace!.StartsWith("ZegoCallKit.Engine", StringComparison.Ordinal);

    // Types with ZEGO's own name for the same thing, or types that a host uses together with those of other libraries.
    private static HashSet<string?> Allowed { get; } =
    [
        "Microsoft.Extensions.DependencyInjection.ZegoCallKitHealthChecksBuilderExtensions",
        "Microsoft.Extensions.DependencyInjection.ZegoCallKitServiceCollectionExtensions",
        "Microsoft.Extensions.DependencyInjection.ZegoClientSettingsExtensions",
        "ZegoCallKit.DependencyInjection.IZegoClientProvider",
        "ZegoCallKit.DependencyInjection.ZegoClientSettings",
        "ZegoCallKit.Engine.IZegoEngine",
        "ZegoCallKit.Engine.IZegoEngineFactory",
        "ZegoCallKit.Express.ZegoLibraryException",
    ];

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static IEnumerable<MethodInfo> Verbs() => Repository.PublicTypes
        .Where(type => !type.IsSubclassOf(typeof(Delegate)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && IsTask(method.ReturnType) && method.Name is not "DisposeAsync");

    private static bool IsTask(Type type) => typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
