namespace ZegoCallKit.InteropGenerator;

/// <summary>Writes the structs with sequential layout, so that pointers have the correct size on each system; the tests compare offsets with the table.</summary>
public static class StructWriter
{
    public static string Write(NativeApi api)
    {
        var types = new TypeMap(api);
        var code = CodeWriter.Start("ZegoCallKit.Express.Interop", "System.Runtime.InteropServices");
        var first = true;
        foreach (var item in api.Structs)
        {
            if (!first)
            {
                code.Line();
            }

            first = false;
            code.Line($"/// <summary><c>{item.Name}</c>: {item.Size} bytes on 64-bit systems.</summary>");
            code.Line("[StructLayout(LayoutKind.Sequential)]");
            code.Open($"internal unsafe struct {Names.Pascal(item.Name)}");
            foreach (var field in item.Fields)
            {
                var type = types.Of(field.Type);
                var name = Names.Pascal(field.Name);
                code.Line(field.ArrayLength is { } length ? $"public fixed {type} {name}[{length}];" : $"public {type} {name};");
            }

            code.Close();
        }

        return code.ToString();
    }
}
