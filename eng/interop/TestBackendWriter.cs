namespace ZegoCallKit.InteropGenerator;

/// <summary>Writes the native side that replaces the library in tests: a register function and a typed call for each callback.</summary>
public static class TestBackendWriter
{
    public static string WriteRegistrations(NativeApi api)
    {
        var code = CodeWriter.Start("ZegoCallKit.Express.Tests.Native", "System.Runtime.CompilerServices", "System.Runtime.InteropServices");
        code.Line("/// <summary>The register functions of the test's native side.</summary>");
        code.Open("internal static unsafe class NativeRegistrations");
        code.Open("public static nint Find(string export) => export switch");
        foreach (var callback in api.Callbacks)
        {
            code.Line($"\"{callback.RegisterFunction}\" => (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&{Names.Callback(callback.Name)},");
        }

        code.Line("_ => 0,");
        code.Close("};");
        foreach (var callback in api.Callbacks)
        {
            var name = Names.Callback(callback.Name);
            code.Line();
            code.Line("[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]");
            code.Line($"private static void {name}(nint handle, nint function, nint context) => NativeSlots.Of(handle).Set(NativeCallback.{name}, function, context);");
        }

        code.Close();
        return code.ToString();
    }

    public static string WriteCallbacks(NativeApi api)
    {
        var code = CodeWriter.Start("ZegoCallKit.Express.Tests.Native");
        code.Line("/// <summary>The callbacks by number.</summary>");
        code.Open("internal enum NativeCallback");
        foreach (var callback in api.Callbacks)
        {
            code.Line($"{Names.Callback(callback.Name)},");
        }

        code.Close();
        return code.ToString();
    }

    public static string WriteCalls(NativeApi api)
    {
        var types = new TypeMap(api);
        var code = CodeWriter.Start("ZegoCallKit.Express.Tests.Native", "ZegoCallKit.Express.Interop");
        code.Line("/// <summary>Calls the callback registered in a slot, as the engine does; nothing happens when there is none.</summary>");
        code.Open("internal static unsafe class NativeCalls");
        var first = true;
        foreach (var callback in api.Callbacks)
        {
            if (!first)
            {
                code.Line();
            }

            first = false;
            var name = Names.Callback(callback.Name);
            var between = callback.Parameters.Skip(1).SkipLast(1).ToList();
            var declared = string.Concat(between.Select(p => $", {types.Of(p.Type)} {Names.Parameter(p.Name)}"));
            var passed = string.Concat(between.Select(p => $", {Names.Parameter(p.Name)}"));
            code.Open($"public static void {name}(NativeSlots slots{declared})");
            code.Line($"var slot = slots[NativeCallback.{name}];");
            code.Open("if (slot.Function != 0)");
            code.Line($"(({types.PointerTo(callback)})slot.Function)(NativeSlots.CallbackHandle{passed}, slot.Context);");
            code.Close();
            code.Close();
        }

        code.Close();
        return code.ToString();
    }

    /// <summary>Writes the offsets at which the compiler placed the fields of the structs.</summary>
    public static string WriteOffsets(NativeApi api)
    {
        var code = CodeWriter.Start("ZegoCallKit.Express.Tests.Native", "ZegoCallKit.Express.Interop");
        code.Line("/// <summary>The offsets of fields as they are here, by struct and field.</summary>");
        code.Open("internal static unsafe class NativeOffsets");
        code.Open("public static IReadOnlyDictionary<string, int> Of(string name) => name switch");
        foreach (var item in api.Structs)
        {
            code.Line($"\"{item.Name}\" => Of{Names.Pascal(item.Name)}(),");
        }

        code.Line("_ => throw new ArgumentException($\"No struct '{name}'.\", nameof(name)),");
        code.Close("};");
        foreach (var item in api.Structs)
        {
            var type = Names.Pascal(item.Name);
            code.Line();
            code.Open($"private static Dictionary<string, int> Of{type}()");
            code.Line($"{type} value = default;");
            code.Line("var start = (byte*)&value;");
            code.Open("return new(StringComparer.Ordinal)");
            foreach (var field in item.Fields)
            {
                var address = field.ArrayLength is null ? "&value." : "value.";
                code.Line($"[\"{field.Name}\"] = (int)((byte*){address}{Names.Pascal(field.Name)} - start),");
            }

            code.Close("};");
            code.Close();
        }

        code.Close();
        return code.ToString();
    }
}
