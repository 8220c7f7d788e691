using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.RealEngine.Tests.Loading;

/// <summary>Every available library exports every name that the kit binds; eng/test-real-engine.sh puts the libraries into the folder "libraries".</summary>
public sealed class ExportsTests
{
    [Theory]
    [InlineData("win-x64/ZegoExpressEngine.dll", 1)]
    [InlineData("win-x86/ZegoExpressEngine.dll", 1)]
    [InlineData("osx/libZegoExpressEngine.dylib", 2)]
    public void A_library_exports_every_name_that_is_bound(string library, int images)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "libraries", library);
        Assert.SkipUnless(File.Exists(path), $"There is no '{path}'.");
        var bound = BoundNames();
        Assert.InRange(bound.Count, 100, 1000);

        var lists = ExportList.Read(File.ReadAllBytes(path));

        Assert.Equal(images, lists.Count);
        Assert.All(lists, exported => Assert.Empty(bound.Except(exported).Order(StringComparer.Ordinal)));
    }

    private static HashSet<string> BoundNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        _ = new NativeFunctions(new NativeExports(name =>
        {
            names.Add(name);
            return 1;
        }));
        return names;
    }
}
