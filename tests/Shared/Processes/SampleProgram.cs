namespace ZegoCallKit.TestProcesses;

/// <summary>Finds the programs under samples, which a test project references so that they are built. They run from their own folders, which contain everything that they need.</summary>
internal static class SampleProgram
{
    /// <summary>Returns the path of a program, built like these tests.</summary>
    public static string PathOf(string name)
    {
        // tests/PROJECT/bin/CONFIGURATION/FRAMEWORK/
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var configuration = framework.Parent!;
        var repository = configuration.Parent!.Parent!.Parent!.Parent!;
        return Path.Join(repository.FullName, "samples", name, "bin", configuration.Name, framework.Name, $"{name}.dll");
    }
}
