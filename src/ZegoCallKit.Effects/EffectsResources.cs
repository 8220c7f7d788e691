namespace ZegoCallKit.Effects;

/// <summary>Represents the resources and models that ship with the SDK: <c>.bundle</c> and <c>.model</c> files or folders.
/// <see cref="EffectsSettings"/> lists what each effect needs.</summary>
public sealed record EffectsResources
{
    /// <summary>The resources that ZEGO ships and the ten effects can use.</summary>
    private static readonly string[] Known =
    [
        CommonResources, FaceWhiteningResources, RosyResources, TeethWhiteningResources, FaceDetectionModel,
    ];

    internal const string CommonResources = "CommonResources.bundle";
    internal const string FaceWhiteningResources = "FaceWhiteningResources.bundle";
    internal const string RosyResources = "RosyResources.bundle";
    internal const string TeethWhiteningResources = "TeethWhiteningResources.bundle";
    internal const string FaceDetectionModel = "FaceDetectionModel.model";

    /// <summary>Gets the absolute paths, in any order. CommonResources is always required.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Returns all resources in a folder that the effects can use.</summary>
    /// <param name="folder">The path of the folder; a relative path is relative to the current folder.</param>
    /// <returns>The resources that exist.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="FileNotFoundException">The folder does not contain CommonResources.</exception>
    public static EffectsResources FromFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
        {
            throw new DirectoryNotFoundException($"The resource folder of ZegoEffects does not exist: {full}");
        }

        var resources = new EffectsResources { Paths = [.. Known.Select(name => Path.Combine(full, name)).Where(Path.Exists)] };
        return resources.Has(CommonResources)
            ? resources
            : throw new FileNotFoundException($"{CommonResources} of the ZegoEffects SDK is not in {full}.", Path.Combine(full, CommonResources));
    }

    /// <summary>Compares the paths, including their order.</summary>
    /// <param name="other">The resources to compare with.</param>
    /// <returns>true if both contain the same paths.</returns>
    public bool Equals(EffectsResources? other) => other is not null && Paths.SequenceEqual(other.Paths, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Paths.Count;

    internal bool Has(string name) => Paths.Any(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Equals(name, StringComparison.OrdinalIgnoreCase));

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(Paths, parameter);
        foreach (var path in Paths)
        {
            OptionGuard.Check(!string.IsNullOrEmpty(path) && Path.IsPathFullyQualified(path), parameter, nameof(Paths), $"must be absolute; '{path}' is not");
            if (!Path.Exists(path))
            {
                throw new FileNotFoundException($"A resource of the ZegoEffects SDK does not exist: {path}", path);
            }
        }

        OptionGuard.Check(Has(CommonResources), parameter, nameof(Paths), $"must contain {CommonResources}, which every effect needs");
    }

    /// <summary>Rejects effects whose resources are missing: the SDK would silently leave the frame unchanged.</summary>
    internal void Require(EffectsSettings settings, string parameter)
    {
        Require(settings.Whiten, nameof(settings.Whiten), FaceWhiteningResources, parameter);
        Require(settings.Rosy, nameof(settings.Rosy), RosyResources, parameter);
        Require(settings.WhiteTeeth, nameof(settings.WhiteTeeth), TeethWhiteningResources, parameter);
        foreach (var (value, name) in new[]
        {
            (settings.BigEyes, nameof(settings.BigEyes)),
            (settings.SlimFace, nameof(settings.SlimFace)),
            (settings.SmallMouth, nameof(settings.SmallMouth)),
            (settings.BrightEyes, nameof(settings.BrightEyes)),
            (settings.WhiteTeeth, nameof(settings.WhiteTeeth)),
            (settings.SlimNose, nameof(settings.SlimNose)),
        })
        {
            Require(value, name, FaceDetectionModel, parameter);
        }
    }

    private void Require(int value, string effect, string resource, string parameter)
    {
        OptionGuard.Check(value == 0 || Has(resource), parameter, effect, $"needs {resource}, which the resources do not include");
    }
}
