namespace ZegoCallKit.House.Tests;

/// <summary>Lists the files above the length limit, with the reasons why they contain no second type.</summary>
internal static class LongFiles
{
    /// <summary>Gets the reasons by file; a folder that ends with a slash covers all files in it.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["src/ZegoCallKit.Signaling.Server/Store/Memory/MemoryCallStore.cs"] = "One method for each operation of a store, behind one gate; users, nodes, history and due times are types of their own already.",
        ["src/ZegoCallKit.Signaling.Redis/RedisCallStore.cs"] = "One method for each operation of a store; the scripts, keys and formats are files of their own already.",
        ["tests/"] = "A test class is a list of cases of one subject; there is no second type in it.",
    };
}
