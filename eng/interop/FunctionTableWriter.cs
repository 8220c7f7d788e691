namespace ZegoCallKit.InteropGenerator;

/// <summary>Writes the table of function pointers: one field per exported function, set once.</summary>
public static class FunctionTableWriter
{
    public static string Write(NativeApi api)
    {
        var types = new TypeMap(api);
        var entries = api.Functions.Select(f => (f.Group, Field: Names.Function(f.Name), Export: f.Name, f.IsRequired, f.Returns, Type: types.PointerTo(f)))
            .Concat(api.Callbacks.Select(c => (c.Group, Field: Names.Callback(c.Name).Insert(0, "Register"), Export: c.RegisterFunction, c.IsRequired, Returns: "void", Type: $"delegate* unmanaged[Cdecl]<nint, {types.PointerTo(c)}, nint, void>")))
            .ToList();

        var code = CodeWriter.Start("ZegoCallKit.Express.Interop");
        code.Line("/// <summary>The engine's functions. One the kit needs is always there; one it only binds answers 1000006 (not on this system) where the library lacks it.</summary>");
        code.Open("internal sealed unsafe class NativeFunctions");
        foreach (var group in entries.GroupBy(e => e.Group))
        {
            code.Line($"// {group.Key}");
            foreach (var entry in group)
            {
                code.Line($"public readonly {entry.Type} {entry.Field};");
            }

            code.Line();
        }

        code.Line("/// <summary>Resolves every function.</summary>");
        code.Open("public NativeFunctions(NativeExports exports)");
        foreach (var entry in entries)
        {
            var find = entry.IsRequired ? "Required" : entry.Returns switch { "zego_error" => "OrUnsupported", "void" => "OrNothing", "int" => "OrMinusOne", _ => "OrZero" };
            code.Line($"{entry.Field} = ({entry.Type})exports.{find}(\"{entry.Export}\");");
        }

        code.Close();
        code.Close();
        return code.ToString();
    }
}
