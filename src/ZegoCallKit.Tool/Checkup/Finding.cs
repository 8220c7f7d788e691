namespace ZegoCallKit.Tool.Checkup;

/// <summary>One line of <c>doctor</c>.</summary>
internal sealed record Finding
{
    /// <summary>Gets what was checked, in one word.</summary>
    public required string Name { get; init; }

    public required FindingStatus Status { get; init; }

    /// <summary>Gets what was found.</summary>
    public required string Text { get; init; }

    /// <summary>Gets what to do; <see langword="null"/> if there is nothing to do.</summary>
    public string? Advice { get; init; }

    public static Finding Ok(string name, string text, string? advice = null) => new() { Name = name, Status = FindingStatus.Ok, Text = text, Advice = advice };

    public static Finding Warn(string name, string text, string advice) => new() { Name = name, Status = FindingStatus.Warn, Text = text, Advice = advice };

    public static Finding Fail(string name, string text, string advice) => new() { Name = name, Status = FindingStatus.Fail, Text = text, Advice = advice };
}
