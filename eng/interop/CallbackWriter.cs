namespace ZegoCallKit.InteropGenerator;

/// <summary>Writes the functions that the engine calls: each finds its engine, calls its handler, and lets no exception reach native code.</summary>
public static class CallbackWriter
{
    public static string Write(NativeApi api)
    {
        var types = new TypeMap(api);
        var handled = api.Callbacks.Where(static callback => callback.Handler.Length > 0).ToList();
        var code = CodeWriter.Start("ZegoCallKit.Express.Interop", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "ZegoCallKit.Express.Callbacks");
        code.Line("/// <summary>The functions that the engine calls. What their handlers throw is logged.</summary>");
        code.Open("internal static unsafe class NativeCallbacks");
        code.Line("/// <summary>Registers them.</summary>");
        code.Line("/// <param name=\"native\">The functions of the engine.</param>");
        code.Line("/// <param name=\"handle\">The engine.</param>");
        code.Line("/// <param name=\"id\">What each brings along: the engine's number.</param>");
        code.Open("public static void Register(NativeFunctions native, nint handle, nint id)");
        foreach (var callback in handled)
        {
            var name = Names.Callback(callback.Name);
            code.Line($"native.Register{name}(handle, &{name}, id);");
        }

        code.Close();
        foreach (var callback in handled)
        {
            Write(code, types, callback);
        }

        code.Close();
        return code.ToString();
    }

    private static void Write(CodeWriter code, TypeMap types, NativeCallback callback)
    {
        var name = Names.Callback(callback.Name);

        // The parameters between the engine's handle and the registered number.
        var between = callback.Parameters.Skip(1).SkipLast(1).ToList();
        var declared = string.Concat(between.Select(p => $", {types.Of(p.Type)} {Names.Parameter(p.Name)}"));
        var report = between.Any(static p => p.Type.Contains("frame_param", StringComparison.Ordinal)) ? "FrameFaults.Report" : "Fault";
        var passed = string.Concat(between.Select(static p => $", {Names.Parameter(p.Name)}"));
        code.Line();
        code.Line("[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]");
        code.Open($"private static void {name}(nint handle{declared}, nint id)");
        code.Open("if (EngineTable.Find(id) is { } engine)");
        code.Open("try");
        code.Line($"{callback.Handler}.{name}(engine{passed});");
        code.Close();
        code.Open("catch (global::System.Exception fault)");
        code.Line($"engine.{report}(\"{name}\", fault);");
        code.Close();
        code.Close();
        code.Close();
    }
}
