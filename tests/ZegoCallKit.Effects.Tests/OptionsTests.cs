using ZegoCallKit.Effects.Licensing;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Effects.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Most_effects_go_from_0_to_100(int level)
    {
        EffectsSettings[] settings =
        [
            new() { Whiten = level }, new() { Smooth = level }, new() { Sharpen = level }, new() { Rosy = level },
            new() { BigEyes = level }, new() { BrightEyes = level }, new() { WhiteTeeth = level }, new() { SlimNose = level },
        ];
        Assert.All(settings, one => Assert.Contains("between 0 and 100", Assert.Throws<ArgumentException>(() => one.Validate("settings")).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-101)]
    [InlineData(101)]
    public void Two_effects_go_both_ways(int level)
    {
        Assert.Throws<ArgumentException>("settings.SlimFace", () => new EffectsSettings { SlimFace = level }.Validate("settings"));
        Assert.Throws<ArgumentException>("settings.SmallMouth", () => new EffectsSettings { SmallMouth = level }.Validate("settings"));
        new EffectsSettings { SlimFace = -100 }.Validate("settings");
    }

    [Fact]
    public void A_folder_gives_the_resources_that_are_there()
    {
        using var folder = new TempFolder("CommonResources.bundle", "RosyResources.bundle", "readme.txt");
        Directory.CreateDirectory(folder.Combine("FaceDetectionModel.model"));

        Assert.Equal(
            [folder.Combine("CommonResources.bundle"), folder.Combine("RosyResources.bundle"), folder.Combine("FaceDetectionModel.model")],
            EffectsResources.FromFolder(folder.Path).Paths);
    }

    [Fact]
    public void A_folder_without_the_common_resources_or_none_at_all_is_refused()
    {
        using var folder = new TempFolder("RosyResources.bundle");
        Assert.Throws<FileNotFoundException>(() => EffectsResources.FromFolder(folder.Path));
        Assert.Throws<DirectoryNotFoundException>(() => EffectsResources.FromFolder(folder.Combine("none")));
    }

    [Fact]
    public async Task Paths_must_be_absolute_and_exist_and_hold_the_common_resources()
    {
        using var folder = new TempFolder(TempFolder.Everything);
        await RefusedAsync<ArgumentException>(new EffectsResources { Paths = ["CommonResources.bundle"] });
        await RefusedAsync<FileNotFoundException>(new EffectsResources { Paths = [folder.Combine("CommonResources.bundle"), folder.Combine("none.model")] });
        await RefusedAsync<ArgumentException>(new EffectsResources { Paths = [folder.Combine("RosyResources.bundle")] });
        await RefusedAsync<ArgumentException>(null!);

        static Task RefusedAsync<T>(EffectsResources resources)
            where T : Exception => Assert.ThrowsAsync<T>(() => EffectsProcessor.CreateAsync(new EffectsOptions { Resources = resources, License = "license" }));
    }

    [Fact]
    public async Task A_license_or_a_provider_with_an_AppSign_must_be_given()
    {
        using var folder = new TempFolder(TempFolder.Everything);
        var good = new EffectsOptions { Resources = EffectsResources.FromFolder(folder.Path) };
        using var provider = new EffectsLicenseClient(new HttpClient(), new EffectsLicenseClientOptions { AppId = 1 });
        EffectsOptions[] bad = [good, good with { License = "" }, good with { LicenseProvider = provider }, good with { License = "license", TimeProvider = null! }];
        foreach (var (options, property) in bad.Zip(["License", "License", "AppSign", "TimeProvider"]))
        {
            Assert.Equal($"options.{property}", (await Assert.ThrowsAsync<ArgumentException>(() => EffectsProcessor.CreateAsync(options))).ParamName);
        }
    }

    [Fact]
    public void No_type_prints_a_member_that_is_named_like_a_secret() =>
        Assert.DoesNotContain(SecretMembers.PrintedBy(typeof(EffectsProcessor).Assembly), static type => type.Value);
}
