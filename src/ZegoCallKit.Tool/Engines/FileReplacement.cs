namespace ZegoCallKit.Tool.Engines;

/// <summary>Writes files that are complete or not there: under another name first.</summary>
internal static class FileReplacement
{
    public static void Write(string path, Action<Stream> write)
    {
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
