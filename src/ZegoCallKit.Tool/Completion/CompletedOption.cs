namespace ZegoCallKit.Tool.Completion;

/// <summary>An option, as a shell completes it.</summary>
/// <param name="Name">The long name without dashes.</param>
/// <param name="Description">What the option does.</param>
/// <param name="Value">What the option accepts; <see langword="null"/> for a switch.</param>
internal sealed record CompletedOption(string Name, string Description, CompletedValue? Value)
{
    public string Flag => $"--{Name}";
}
