using ZegoCallKit.Effects.Loading;
using ZegoCallKit.Effects.Tests.Native;

namespace ZegoCallKit.Effects.Tests.Loading;

public sealed class LibraryTests
{
    [Fact]
    public void A_library_that_lacks_functions_is_refused_with_their_names()
    {
        var fault = Assert.Throws<EffectsLibraryException>(() => EffectsLibrary.Bind(
            "/somewhere/lib", static export => export.Contains("rosy", StringComparison.Ordinal) ? 0 : FakeFunctions.Find(export)));

        Assert.Equal(ZegoErrorCode.LoadLibraryFuncNotFound, fault.Code);
        Assert.Contains("/somewhere/lib", fault.Message, StringComparison.Ordinal);
        Assert.Contains("zego_effects_enable_rosy, zego_effects_set_rosy_param", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_is_nowhere_is_reported_with_all_places_and_the_remedy()
    {
        using var folder = new TempFolder();
        var fault = Assert.Throws<EffectsLibraryException>(() => EffectsLibraryLoader.Find(null, folder.Path));

        Assert.Equal(folder.Combine(EffectsLibraryLoader.FileName), fault.Searched[0]);
        Assert.Equal(2, fault.Searched.Count);
        Assert.Contains(EffectsOptions.LibraryVariable, fault.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_library_is_looked_for_there_only_and_a_folder_stands_for_the_library_in_it()
    {
        using var folder = new TempFolder();
        Assert.Equal([folder.Combine("none.dll")], Assert.Throws<EffectsLibraryException>(() => EffectsLibraryLoader.Find(folder.Combine("none.dll"), folder.Path)).Searched);
        Assert.Equal([folder.Combine(EffectsLibraryLoader.FileName)], Assert.Throws<EffectsLibraryException>(() => EffectsLibraryLoader.Find(folder.Path, "/")).Searched);
    }

    [Fact]
    public void A_file_that_is_no_library_is_reported_with_the_cause()
    {
        using var folder = new TempFolder("broken.dll");
        var fault = Assert.Throws<EffectsLibraryException>(() => EffectsLibraryLoader.Find(folder.Combine("broken.dll"), folder.Path));
        Assert.Equal(ZegoErrorCode.LoadLibraryFailed, fault.Code);
        Assert.NotNull(fault.InnerException);
    }
}
