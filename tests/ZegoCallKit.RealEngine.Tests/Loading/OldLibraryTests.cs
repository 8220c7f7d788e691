using ZegoCallKit.Express;
using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.RealEngine.Tests.Loading;

/// <summary>ZEGO Express 3.21.1, a real library that is too old; eng/test-real-engine.sh puts it into the folder "libraries".</summary>
public sealed class OldLibraryTests
{
    [Fact]
    public void Express_3_21_is_refused_with_the_version_to_use()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "libraries", "old", "ZegoExpressEngine.dll");
        Assert.SkipUnless(File.Exists(path), $"There is no '{path}'.");

        var fault = Assert.Throws<ZegoLibraryException>(() => LibraryLoader.Find(path, AppContext.BaseDirectory));

        Assert.Equal(ZegoErrorCode.LoadLibraryFuncNotFound, fault.Code);
        Assert.Equal(path, fault.LibraryPath);
        Assert.Contains("is ZEGO Express before 3.24", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Use version 3.24", fault.Message, StringComparison.Ordinal);
    }
}
