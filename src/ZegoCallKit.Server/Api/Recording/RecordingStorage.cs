namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Represents where recorded files are stored. ZEGO gets the keys: create keys that may only write to this bucket.</summary>
public sealed record RecordingStorage
{
    /// <summary>Gets the service.</summary>
    public required StorageVendor Vendor { get; init; }

    /// <summary>Gets the region, in the service's own words. Google Cloud needs none.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>Gets the access key.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>Gets the secret key. Never printed.</summary>
    public required string AccessKeySecret { get; init; }

    /// <summary>Gets the address of the service; required for <see cref="StorageVendor.S3Compatible"/>.</summary>
    public string? EndPoint { get; init; }

    /// <summary>Returns a text without the keys, to keep them out of logs.</summary>
    /// <returns>The service and the bucket.</returns>
    public override string ToString() => $"{Vendor} {Bucket}";

    internal void Validate(string parameter)
    {
        OptionGuard.Defined(Vendor, parameter);
        OptionGuard.Check(Region is { Length: > 0 } || Vendor is StorageVendor.GoogleCloud or StorageVendor.S3Compatible, parameter, nameof(Region), $"must be set for {Vendor}");
        ApiLimits.Optional(Region, 255, nameof(Region), OptionGuard.PathOf(parameter, nameof(Region)));
        Limits.Text(Bucket, 255, "bucket", OptionGuard.PathOf(parameter, nameof(Bucket)));
        Limits.Text(AccessKeyId, 512, "access key", OptionGuard.PathOf(parameter, nameof(AccessKeyId)));
        Limits.Text(AccessKeySecret, 4_096, "secret key", OptionGuard.PathOf(parameter, nameof(AccessKeySecret)));
        OptionGuard.Check(EndPoint is { Length: > 0 } || Vendor is not StorageVendor.S3Compatible, parameter, nameof(EndPoint), "must be set for S3Compatible");
        ApiLimits.Optional(EndPoint, ApiLimits.UrlBytes, nameof(EndPoint), OptionGuard.PathOf(parameter, nameof(EndPoint)));
    }
}
