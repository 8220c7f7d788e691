namespace ZegoCallKit.InteropGenerator;

/// <summary>Converts C types to blittable C# types.</summary>
public sealed class TypeMap(NativeApi api)
{
    private readonly Dictionary<string, NativeCallback> _callbacks = api.Callbacks.ToDictionary(c => c.Name);
    private readonly HashSet<string> _known = [.. api.Structs.Select(s => s.Name), .. api.Enums.Select(e => e.Name)];

    public string Of(string type)
    {
        if (_callbacks.TryGetValue(type, out var callback))
        {
            return PointerTo(callback);
        }

        var stars = type.Count(c => c == '*');
        var core = string.Join(' ', type.Replace('*', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("const" or "struct" or "enum")));
        return (core, stars) switch
        {
            ("void", 0) => "void",
            ("void", 1) => "nint",
            ("zego_handle", 0) => "nint",
            _ => Scalar(core) + new string('*', stars),
        };
    }

    /// <summary>Returns the function pointer type of a callback.</summary>
    public string PointerTo(NativeCallback callback) => PointerTo(callback.Parameters, "void");

    /// <summary>Returns the function pointer type of a function.</summary>
    public string PointerTo(NativeFunction function) => PointerTo(function.Parameters, function.Returns);

    private string PointerTo(IEnumerable<NativeParameter> parameters, string returns) =>
        $"delegate* unmanaged[Cdecl]<{string.Join(", ", parameters.Select(p => Of(p.Type)).Append(Of(returns)))}>";

    private string Scalar(string core) => core switch
    {
        "int" or "zego_error" or "zego_seq" or "zego_instance" => "int",
        "unsigned int" => "uint",
        "long long" => "long",
        "unsigned long long" => "ulong",

        // The width of long differs between systems.
        "long" => "global::System.Runtime.InteropServices.CLong",
        "float" => "float",
        "double" => "double",

        // One byte each; C# has no blittable bool or char of one byte.
        "bool" or "char" or "unsigned char" => "byte",
        _ when _known.Contains(core) => Names.Pascal(core),
        _ => throw new InvalidDataException($"No C# type is known for '{core}'."),
    };
}
