using ZegoCallKit.RecorderGenerator;

// Writes the generated file to the repository whose root is the current folder, or the given folder.
var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
var path = Path.Combine(root, GateFile.RelativePath);
if (!Directory.Exists(Path.GetDirectoryName(path)))
{
    Console.Error.WriteLine($"There is no '{Path.GetDirectoryName(path)}': run this from the repository's root.");
    return 2;
}

File.WriteAllText(path, GateFile.Write());
Console.WriteLine(GateFile.RelativePath);
return 0;
