using ZegoCallKit.InteropGenerator;

// Writes the generated files to the repository whose root is the current folder, or the given folder.
var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
var data = Path.Combine(root, "eng", "interop", "data");
if (!Directory.Exists(data))
{
    Console.Error.WriteLine($"There is no '{data}': run this from the repository's root.");
    return 2;
}

foreach (var file in Generator.Generate(data))
{
    var path = Path.Combine(root, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, file.Text);
    Console.WriteLine(file.Path);
}

return 0;
