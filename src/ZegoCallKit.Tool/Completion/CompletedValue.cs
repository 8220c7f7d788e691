namespace ZegoCallKit.Tool.Completion;

/// <summary>What an option or argument accepts.</summary>
/// <param name="Name">The name in the help, such as <c>FILE</c>.</param>
/// <param name="Choices">The valid values; empty if there is no list of them.</param>
internal sealed record CompletedValue(string Name, IReadOnlyList<string> Choices)
{
    public bool IsFile => Name == "FILE";

    public bool IsFolder => Name == "DIR";
}
