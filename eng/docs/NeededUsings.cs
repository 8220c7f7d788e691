using System.Reactive.Linq;
using System.Text.RegularExpressions;

namespace ZegoCallKit.DocsText;

/// <summary>
/// Selects the using directives that the code of a snippet needs. A namespace of the kit is needed if the code names one of its types or extension members, and Rx's if it names one of its operators; other namespaces are kept.
/// </summary>
internal sealed partial class NeededUsings
{
    private const string Rx = "System.Reactive.Linq";

    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal)
    {
        [Rx] = typeof(Observable).GetMethods().Select(static method => method.Name).Append(nameof(Observable)).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>Reads the names of the namespaces from the texts of the public API.</summary>
    public NeededUsings(string root)
    {
        foreach (var line in Directory.EnumerateFiles(Path.Combine(root, "src"), "PublicAPI.*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines))
        {
            if (TypeName().Match(line) is { Success: true } type)
            {
                Add(type);
            }
            else if (ExtensionMember().Match(line) is { Success: true } method)
            {
                Add(method);
            }
        }
    }

    /// <summary>Returns whether code needs a using directive of its file.</summary>
    public bool IsNeeded(string directive, string code) =>
        !_names.TryGetValue(directive["using ".Length..].TrimEnd(';'), out var names) || Identifier().Matches(code).Any(word => names.Contains(word.Value));

    private void Add(Match name)
    {
        var space = name.Groups["space"].Value;
        if (!_names.TryGetValue(space, out var names))
        {
            _names.Add(space, names = new HashSet<string>(StringComparer.Ordinal));
        }

        names.Add(name.Groups["name"].Value);
    }

    [GeneratedRegex(@"^(?<space>ZegoCallKit[\w.]*)\.(?<name>\w+)(?:<[^>]*>)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^static (?<space>ZegoCallKit[\w.]*)\.\w+\.(?:extension\([^)]*\)\.(?<name>\w+)|(?<name>\w+)(?:<[^>]*>)?\(this )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ExtensionMember();

    [GeneratedRegex(@"[A-Za-z_]\w*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();
}
