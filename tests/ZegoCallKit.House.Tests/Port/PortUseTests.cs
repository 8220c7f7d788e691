using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using ZegoCallKit.House.Tests.Floors;

namespace ZegoCallKit.House.Tests.Port;

/// <summary>The port has what the client uses and no more: an engine is not asked to do what no program can reach.</summary>
public sealed class PortUseTests
{
    private const string Port = "src/ZegoCallKit/Engine/";

    private static readonly Lazy<CSharpCompilation> Core = new(() => LibraryCode.Compile("src/ZegoCallKit"));

    private static readonly Lazy<HashSet<ISymbol>> UsedByCore = new(() => Uses.In(Core.Value, file => !file.StartsWith(Port, StringComparison.Ordinal)));

    // Events that no handler of the client needs.
    private static readonly IReadOnlyDictionary<string, string> OtherReaders = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["EngineUninitialized"] = "The flight recorder writes out its file on it.",
    };

    [Fact]
    public void Every_command_of_the_port_is_used_above_it()
    {
        var commands = TypesOf("ZegoCallKit.Engine")
            .Where(type => type.TypeKind == TypeKind.Interface && type.Name.EndsWith("Commands", StringComparison.Ordinal))
            .SelectMany(type => type.GetMembers().Where(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol))
            .ToList();

        Assert.True(commands.Count > 70, "the commands were found");
        Findings.None(commands.Where(command => !UsedByCore.Value.Contains(command)).Select(command =>
            $"{command.ContainingType.Name}.{command.Name} is used by nothing above the port: give it a verb, or take it out of port, engines and recorder."));
    }

    [Fact]
    public void Every_event_of_the_port_is_used_above_it()
    {
        var events = TypesOf("ZegoCallKit.Engine.Events").Where(type => type is { IsAbstract: false, BaseType.Name: "EngineEvent" }).ToList();

        Assert.True(events.Count > 50, "the events were found");
        Findings.None(events.Where(type => !UsedByCore.Value.Contains(type) && !OtherReaders.ContainsKey(type.Name))
            .Select(type => $"{type.Name} is handled by nothing above the port: handle it, or take it out of port, engines and recorder."));
        Findings.None(OtherReaders.Keys.Where(name => events.Any(type => type.Name == name && UsedByCore.Value.Contains(type)))
            .Select(name => $"{name} is used by now: take it out of {nameof(OtherReaders)}."));
    }

    [Fact]
    public void Every_frame_of_the_port_is_used_above_it()
    {
        var methods = SinkMethods().ToList();
        var sinks = Core.Value.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(AllTypes).Where(type => type is { TypeKind: TypeKind.Class } && type.AllInterfaces.Any(IsFrameSink)).ToList();

        Assert.NotEmpty(sinks);
        Findings.None(methods.Where(method => !sinks.Exists(sink => UsesItsFrame(sink, method)))
            .Select(method => $"{method.ContainingType.Name}.{method.Name} leads nowhere above the port: pass its frames on, or take it out of port, engines and recorder."));
    }

    [Theory]
    [InlineData("src/ZegoCallKit.InMemory")]
    [InlineData("src/ZegoCallKit.Express")]
    public void Every_frame_of_the_port_comes_from_each_engine(string engine)
    {
        var called = Uses.In(LibraryCode.Compile(engine), static _ => true).OfType<IMethodSymbol>().Where(method => IsFrameSink(method.ContainingType)).Select(method => method.Name).ToHashSet(StringComparer.Ordinal);

        Findings.None(SinkMethods().Where(method => !called.Contains(method.Name)).Select(method => $"{engine} never calls {method.ContainingType.Name}.{method.Name}."));
    }

    [Fact]
    public void The_native_table_binds_what_the_binding_uses()
    {
        var code = LibraryCode.Compile("src/ZegoCallKit.Express");
        var called = Uses.In(code, file => !file.Contains("/Interop/Generated/", StringComparison.Ordinal));
        var registered = Uses.In(code, file => !file.EndsWith("/NativeFunctions.Generated.cs", StringComparison.Ordinal));
        var functions = code.GetTypeByMetadataName("ZegoCallKit.Express.Interop.NativeFunctions")!.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).ToList();

        Assert.True(functions.Count > 150, "the table was found");
        Findings.None(functions
            .Where(field => !(field.Name.StartsWith("Register", StringComparison.Ordinal) ? registered : called).Contains(field))
            .Select(field => $"NativeFunctions.{field.Name} is bound and never called: take its row out of eng/interop/data/core-set.tsv, or use it."));
    }

    private static IEnumerable<IMethodSymbol> SinkMethods() => TypesOf("ZegoCallKit.Engine").Single(IsFrameSink).GetMembers().OfType<IMethodSymbol>();

    private static bool IsFrameSink(INamedTypeSymbol? type) => type?.Name == "IEngineFrameSink";

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(AllTypes));

    // A method of the core that receives frames and does not look at them drops them.
    private static bool UsesItsFrame(INamedTypeSymbol sink, IMethodSymbol method)
    {
        if (sink.FindImplementationForInterfaceMember(method) is not IMethodSymbol implementation || SymbolEqualityComparer.Default.Equals(implementation, method))
        {
            return false;
        }

        var frame = implementation.Parameters[^1];
        return implementation.DeclaringSyntaxReferences
            .Select(static reference => reference.GetSyntax(TestContext.Current.CancellationToken))
            .Any(body => body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => SymbolEqualityComparer.Default.Equals(Core.Value.GetSemanticModel(body.SyntaxTree).GetSymbolInfo(name).Symbol, frame)));
    }

    private static ImmutableArray<INamedTypeSymbol> TypesOf(string name) =>
        name.Split('.').Aggregate(Core.Value.Assembly.GlobalNamespace, static (space, part) => space.GetNamespaceMembers().Single(inner => inner.Name == part)).GetTypeMembers();
}
