namespace ZegoCallKit.InteropGenerator;

/// <summary>Generates all files from the tables in a folder.</summary>
public static class Generator
{
    private const string Interop = "src/ZegoCallKit.Express/Interop/Generated/";
    private const string Tests = "tests/ZegoCallKit.Express.Tests/Native/Generated/";

    public static IReadOnlyList<GeneratedFile> Generate(string dataFolder)
    {
        var api = NativeApi.Read(dataFolder);
        var errors = ErrorCodes.Read(dataFolder);
        return
        [
            new(Interop + "NativeFunctions.Generated.cs", FunctionTableWriter.Write(api)),
            new(Interop + "NativeCallbacks.Generated.cs", CallbackWriter.Write(api)),
            new(Interop + "NativeStructs.Generated.cs", StructWriter.Write(api)),
            new(Interop + "NativeEnums.Generated.cs", EnumWriter.Write(api)),
            new("src/ZegoCallKit/ZegoErrorCode.Generated.cs", ErrorCodeWriter.WriteEnum(errors)),
            new("src/ZegoCallKit/ErrorMeanings.Generated.cs", ErrorCodeWriter.WriteMeanings(errors)),
            new(Tests + "NativeCallback.Generated.cs", TestBackendWriter.WriteCallbacks(api)),
            new(Tests + "NativeRegistrations.Generated.cs", TestBackendWriter.WriteRegistrations(api)),
            new(Tests + "NativeOffsets.Generated.cs", TestBackendWriter.WriteOffsets(api)),
            new(Tests + "NativeCalls.Generated.cs", TestBackendWriter.WriteCalls(api)),
        ];
    }
}
