using ZegoCallKit.ApiText;

// Writes src/*/PublicApi.txt in the repository whose root is the current folder, or the one given.
var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
if (!Directory.Exists(Path.Combine(root, "src")))
{
    Console.Error.WriteLine($"There is no 'src' in '{root}': run this from the repository's root.");
    return 2;
}

foreach (var library in Libraries.In(root))
{
    File.WriteAllText(library.SnapshotPath, ApiWriter.Write(library.Assembly));
    Console.WriteLine(Path.GetRelativePath(root, library.SnapshotPath));
}

return 0;
