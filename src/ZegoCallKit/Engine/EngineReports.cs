namespace ZegoCallKit.Engine;

/// <summary>Specifies what an engine reports about the commands themselves, apart from their effects.</summary>
[Flags]
public enum EngineReports
{
    /// <summary>No reports.</summary>
    None = 0,

    /// <summary>A report that a command was called: <see cref="Events.ApiCalled"/>, for every command.</summary>
    Calls = 1,

    /// <summary>A report that a command was called incorrectly: <see cref="Events.DebugErrorOccurred"/>.</summary>
    Mistakes = 2,
}
