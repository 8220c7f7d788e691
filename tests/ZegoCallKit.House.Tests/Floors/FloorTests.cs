using Xunit;

namespace ZegoCallKit.House.Tests.Floors;

/// <summary>The floors of the core, as docs/concepts/architecture.md draws them.</summary>
public sealed class FloorTests
{
    private const string Core = "src/ZegoCallKit";

    private static readonly Lazy<IReadOnlyCollection<Import>> CoreImports = new(() => CodeMap.Read(Core));

    [Fact]
    public void Every_folder_of_the_core_is_on_a_floor() =>
        Findings.None(CoreImports.Value.SelectMany(import => new[] { import.From, import.To }).Distinct(StringComparer.Ordinal)
            .Where(file => Floor.Of(file) is null)
            .Select(file => $"{file}: the folder is on no floor; give it one in {nameof(Floor)}."));

    [Fact]
    public void Imports_go_down_or_stay_on_their_floor() =>
        Findings.None(CoreImports.Value
            .Where(import => Floor.Of(import.From) < Floor.Of(import.To))
            .OrderBy(import => import.From, StringComparer.Ordinal)
            .Select(import => $"{import.From} (floor {Floor.Of(import.From)}) uses {import.To} (floor {Floor.Of(import.To)})"));

    [Fact]
    public void Folders_of_Internal_use_only_those_before_them()
    {
        var inside = CoreImports.Value.Where(static import => import.From.StartsWith("Internal/", StringComparison.Ordinal) && import.To.StartsWith("Internal/", StringComparison.Ordinal)).ToList();
        Findings.None(inside.SelectMany(static import => new[] { import.From, import.To }).Distinct(StringComparer.Ordinal)
            .Where(static file => Floor.StepOf(file) is null)
            .Select(static file => $"{file}: the folder is no step of Internal; give it a place in {nameof(Floor)}.")
            .Concat(inside
                .Where(static import => Floor.StepOf(import.From) < Floor.StepOf(import.To))
                .Order(Comparer<Import>.Create(static (left, right) => string.CompareOrdinal(left.From, right.From)))
                .Select(static import => $"{import.From} uses {import.To}, whose folder comes later")));
    }

    [Fact]
    public void Folders_of_the_core_form_no_ring() =>
        Findings.None(Rings.In(CoreImports.Value.Select(import => new Import(Floor.HomeOf(import.From), Floor.HomeOf(import.To))).Where(import => import.From != import.To).Distinct())
            .Select(ring => $"These folders use each other: {string.Join(", ", ring)}"));

    [Theory]
    [InlineData(Core, 20)]
    [InlineData("src/ZegoCallKit.InMemory", 30)]
    public void Rings_of_files_stay_small(string library, int largest) =>
        Findings.None(Rings.In(library == Core ? CoreImports.Value : CodeMap.Read(library))
            .Where(ring => ring.Count > largest)
            .Select(ring => $"{ring.Count} files use each other, more than {largest}: {string.Join(", ", ring)}"));
}
