namespace ZegoCallKit.Tool.Checkup;

/// <summary>What was found out about ZEGO's library.</summary>
/// <param name="Finding">The line for the user.</param>
/// <param name="UsablePath">The path of the library, if it loads.</param>
internal sealed record LibraryVerdict(Finding Finding, string? UsablePath);
