namespace ZegoCallKit.Effects.Tests;

/// <summary>Creates a folder for one test, with empty files for the SDK's resources.</summary>
internal sealed class TempFolder : IDisposable
{
    public static readonly string[] Everything =
    [
        "CommonResources.bundle", "FaceWhiteningResources.bundle", "RosyResources.bundle", "TeethWhiteningResources.bundle", "FaceDetectionModel.model",
    ];

    public TempFolder(params string[] files)
    {
        foreach (var file in files)
        {
            File.WriteAllBytes(Combine(file), []);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("zego-effects-").FullName;

    public string Combine(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
