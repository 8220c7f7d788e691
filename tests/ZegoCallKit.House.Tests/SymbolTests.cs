using System.Reflection.Metadata;
using System.Text.Json;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>A user who debugs into a library finds its sources: by their address in the repository, or in the symbols themselves.</summary>
public sealed class SymbolTests
{
    // Of portable PDBs: https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void Every_source_is_in_the_repository_or_embedded() => Findings.None(
        from library in Repository.Libraries
        from finding in Read(library.Location, Unreachable)
        select $"{library.GetName().Name}: {finding}");

    [Fact]
    public void Where_the_repository_has_an_address_it_covers_the_sources() => Findings.None(
        from library in Repository.Libraries
        from folder in Read(library.Location, FoldersWithAddress)
        where folder is not "/_/*"
        select $"{library.GetName().Name} gives an address for '{folder}', which no source is in");

    private static List<string> Unreachable(MetadataReader symbols) =>
    [
        .. symbols.Documents
            .Where(document => !Entries(symbols, document, EmbeddedSource).Any())
            .Select(document => symbols.GetString(symbols.GetDocument(document).Name))
            .Where(name => !name.StartsWith("/_/", StringComparison.Ordinal) || !File.Exists(Path.Combine(Repository.Root, name["/_/".Length..]))),
    ];

    private static List<string> FoldersWithAddress(MetadataReader symbols)
    {
        var folders = new List<string>();
        foreach (var map in Entries(symbols, EntityHandle.ModuleDefinition, SourceLink))
        {
            using var json = JsonDocument.Parse(map);
            folders.AddRange(json.RootElement.GetProperty("documents").EnumerateObject().Select(static entry => entry.Name));
        }

        return folders;
    }

    private static IEnumerable<byte[]> Entries(MetadataReader symbols, EntityHandle of, Guid kind) => symbols.GetCustomDebugInformation(of)
        .Select(symbols.GetCustomDebugInformation)
        .Where(entry => symbols.GetGuid(entry.Kind) == kind)
        .Select(entry => symbols.GetBlobBytes(entry.Value));

    private static List<string> Read(string assembly, Func<MetadataReader, List<string>> read)
    {
        using var file = File.OpenRead(Path.ChangeExtension(assembly, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
        return read(provider.GetMetadataReader());
    }
}
