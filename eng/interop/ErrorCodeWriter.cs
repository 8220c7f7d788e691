namespace ZegoCallKit.InteropGenerator;

/// <summary>Writes the public enum of error codes and the table of their meanings.</summary>
public static class ErrorCodeWriter
{
    public static string WriteEnum(IReadOnlyList<NativeError> errors)
    {
        var code = CodeWriter.Start("ZegoCallKit");
        code.Line("/// <summary>ZEGO's error codes (Express 3.25). A code without a name here keeps its number.</summary>");
        code.Open("public enum ZegoErrorCode");
        code.Line("/// <summary>No error of the engine.</summary>");
        code.Line("None = 0,");
        foreach (var error in errors.Where(e => e.Code != 0))
        {
            code.Line();
            code.Line($"/// <summary>{Names.Sentence(error.Meaning)}</summary>");
            code.Line($"{error.Name} = {error.Code},");
        }

        code.Close();
        return code.ToString();
    }

    public static string WriteMeanings(IReadOnlyList<NativeError> errors)
    {
        var code = CodeWriter.Start("ZegoCallKit");
        code.Line("/// <summary>What each code says, as a table.</summary>");
        code.Open("internal static class ErrorMeanings");
        code.Open("public static readonly Dictionary<ZegoErrorCode, string> ByCode = new()");
        foreach (var error in errors.Where(e => e.Code != 0))
        {
            code.Line($"[ZegoErrorCode.{error.Name}] = \"{error.Meaning.Replace("\"", "\\\"", StringComparison.Ordinal)}\",");
        }

        code.Close("};");
        code.Line();
        code.Line("/// <summary>What to do about some of them.</summary>");
        code.Open("public static readonly Dictionary<ZegoErrorCode, string> AdviceByCode = new()");
        foreach (var error in errors.Where(e => e.Advice.Length > 0))
        {
            code.Line($"[ZegoErrorCode.{error.Name}] = \"{error.Advice.Replace("\"", "\\\"", StringComparison.Ordinal)}\",");
        }

        code.Close("};");
        code.Close();
        return code.ToString();
    }
}
