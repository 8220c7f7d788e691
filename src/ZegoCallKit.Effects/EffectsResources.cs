namespace ZegoCallKit.Effects;

/// <summary>The SDK's resources and models, which come with it: <c>.bundle</c> and <c>.model</c> files or folders. Which of them an effect needs, <see cref="EffectsSettings"/> says.</summary>
public sealed record EffectsResources
{
    /// <summary>What ZEGO ships and the ten effects can use.</summary>
    private static readonly string[] Known =
    [
        CommonResources, FaceWhiteningResources, RosyResources, TeethWhiteningResources, FaceDetectionModel,
    ];

    internal const string CommonResources = "CommonResources.bundle";
    internal const string FaceWhiteningResources = "FaceWhiteningResources.bundle";
    internal const string RosyResources = "RosyResources.bundle";
    internal const string TeethWhiteningResources = "TeethWhiteningResources.bundle";
    internal const string FaceDetectionModel = "FaceDetectionModel.model";

    /// <summary>The absolute paths, in any order. CommonResources is always needed.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Takes everything that the effects can use out of a folder.</summary>
    /// <param name="folder">The folder; a relative one is meant from the current folder.</param>
    /// <returns>The resources that are there.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">CommonResources is not in it.</exception>
    public static EffectsResources FromFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
        {
            throw new DirectoryNotFoundException($"The folder of ZegoEffects' resources does not exist: {full}");
        }

        var resources = new EffectsResources { Paths = [.. Known.Select(name => Path.Combine(full, name)).Where(Path.Exists)] };
        return resources.Has(CommonResources)
            ? resources
            : throw new FileNotFoundException($"{CommonResources} of the ZegoEffects SDK is not in {full}.", Path.Combine(full, CommonResources));
    }

    /// <summary>Compares by the paths, in their order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether both name the same.</returns>
    public bool Equals(EffectsResources? other) => other is not null && Paths.SequenceEqual(other.Paths, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Paths.Count;

    internal bool Has(string name) => Paths.Any(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Equals(name, StringComparison.OrdinalIgnoreCase));

    internal void Validate(string parameter)
    {
        if (Paths is null)
        {
            throw new ArgumentException("The paths of the resources must be given.", parameter);
        }

        foreach (var path in Paths)
        {
            if (string.IsNullOrEmpty(path) || !Path.IsPathFullyQualified(path))
            {
                throw new ArgumentException($"The SDK takes absolute paths only, and '{path}' is none.", parameter);
            }

            if (!Path.Exists(path))
            {
                throw new FileNotFoundException($"A resource of the ZegoEffects SDK does not exist: {path}", path);
            }
        }

        if (!Has(CommonResources))
        {
            throw new ArgumentException($"{CommonResources} is missing; every effect needs it.", parameter);
        }
    }

    /// <summary>Refuses effects whose resources are not here: the SDK would leave the picture as it is and say nothing.</summary>
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
        if (value != 0 && !Has(resource))
        {
            throw new ArgumentException($"{effect} needs {resource}, which is not among the resources.", parameter);
        }
    }
}
