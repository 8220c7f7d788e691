namespace ZegoCallKit.Tests.Media;

/// <summary>Creates a temporary folder and deletes it at the end of the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zegocallkit-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
