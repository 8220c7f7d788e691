namespace ZegoCallKit.House.Tests.Floors;

/// <summary>One file that names a type which another file declares. Paths are relative to the root of the library.</summary>
/// <param name="From">The file that names the type.</param>
/// <param name="To">The file that declares it.</param>
internal readonly record struct Import(string From, string To)
{
    /// <summary>Gets the folder of a file: its first folder, or the empty text for a file in the root.</summary>
    public static string FolderOf(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : string.Empty;
}
