namespace ZegoCallKit.Tool.Engines;

/// <summary>A file inside an archive.</summary>
/// <param name="Name">The name in the archive, with slashes.</param>
/// <param name="IsRegular">Whether it is a file, and no link or device.</param>
/// <param name="Content">The content, which can be read until the next file is requested.</param>
internal sealed record ArchiveFile(string Name, bool IsRegular, Stream Content)
{
    /// <summary>Gets the last part of the name.</summary>
    public string FileName => Name.Replace('\\', '/').Split('/')[^1];

    /// <summary>Gets whether the name would lead out of the folder into which the archive is unpacked.</summary>
    public bool LeadsOut => Name.Replace('\\', '/') is var name && (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..", StringComparer.Ordinal));
}
