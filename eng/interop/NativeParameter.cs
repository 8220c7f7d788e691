namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents a C parameter: its type as written, and its name.</summary>
public sealed record NativeParameter(string Type, string Name)
{
    public static IReadOnlyList<NativeParameter> ParseList(string text) => [.. text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static NativeParameter Parse(string text)
    {
        var split = text.LastIndexOf(' ');
        return new(text[..split], text[(split + 1)..]);
    }
}
