namespace ZegoCallKit.InteropGenerator;

/// <summary>Writes the enums.</summary>
public static class EnumWriter
{
    public static string Write(NativeApi api)
    {
        var code = CodeWriter.Start("ZegoCallKit.Express.Interop");
        var first = true;
        foreach (var item in api.Enums)
        {
            if (!first)
            {
                code.Line();
            }

            first = false;
            code.Line($"/// <summary><c>{item.Name}</c>.</summary>");
            code.Open($"internal enum {Names.Pascal(item.Name)}");
            foreach (var member in item.Members)
            {
                code.Line($"{Names.EnumMember(item.Name, member.Key)} = {member.Value},");
            }

            code.Close();
        }

        return code.ToString();
    }
}
