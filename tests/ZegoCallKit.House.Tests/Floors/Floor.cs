namespace ZegoCallKit.House.Tests.Floors;

/// <summary>Defines the floors of the core. A folder uses only the folders on its own floor or below it; the root of the library is two floors, distinguished by file.</summary>
internal static class Floor
{
    private static readonly Dictionary<string, int> Folders = new(StringComparer.Ordinal)
    {
        ["Calls"] = 8,
        ["Rooms"] = 7,
        ["Recording"] = 7,
        ["Checks"] = 7,
        ["Playing"] = 6,
        ["Publishing"] = 6,
        ["Audio"] = 5,
        ["Devices"] = 5,
        ["Effects"] = 5,
        ["MediaPlayers"] = 5,
        ["Messaging"] = 5,
        ["Quality"] = 5,
        ["Internal"] = 4,
        ["Engine"] = 3,
        ["Media"] = 2,
        ["Diagnostics"] = 2,
        ["Collections"] = 1,
    };

    // The steps of the fourth floor: a folder of Internal uses only those before it.
    private static readonly string[] Steps = ["Logs", "Turns", "Observables", "Loops", "Frames", "Lifetimes", "Core", "Operations", "EngineLifetime"];

    // The composition: the only files that know all parts.
    private static readonly HashSet<string> Client = new(StringComparer.Ordinal) { "ZegoClient.cs", "IZegoClient.cs", "ZegoClientOptions.cs", "ClientParts.cs", "ObservableExtensions.cs" };

    /// <summary>Gets the floor of a file, or null when its folder is on no floor.</summary>
    public static int? Of(string file) => Import.FolderOf(file) switch
    {
        "" => Client.Contains(file) ? 9 : 1,
        var folder => Folders.TryGetValue(folder, out var floor) ? floor : null,
    };

    /// <summary>Gets the step of a file in a folder of Internal, or null for any other file.</summary>
    public static int? StepOf(string file) => file.Split('/') is ["Internal", var folder, _] && Array.IndexOf(Steps, folder) is >= 0 and var step ? step : null;

    /// <summary>Gets the name by which a file counts in a ring of folders: its folder, or for the root the floor.</summary>
    public static string HomeOf(string file) => Import.FolderOf(file) is { Length: > 0 } folder ? folder : Client.Contains(file) ? "client" : "values";
}
