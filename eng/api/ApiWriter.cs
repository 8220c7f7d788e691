using System.Reflection;
using System.Text;

namespace ZegoCallKit.ApiText;

/// <summary>Writes the public API of an assembly: one line a type or member, each complete in itself, in ordinal order.</summary>
public static class ApiWriter
{
    public static string Write(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var lines = assembly.GetExportedTypes().SelectMany(LinesOf).Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> LinesOf(Type type)
    {
        yield return TypeText.Declaration(type);
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            yield break;
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var member in type.GetMembers(Declared))
        {
            if (MemberText.Of(member) is { } text)
            {
                yield return $"{TypeText.FullName(type)}.{text}";
            }
        }
    }
}
