using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Engines;

/// <summary>Downloads ZEGO's pinned npm package into the cache, or takes it from there. Only a file with the pinned hash is ever used.</summary>
/// <param name="host">The environment.</param>
internal sealed class NpmRegistry(ToolHost host)
{
    private const string Variable = "npm_config_registry";

    // Five times the pinned archive.
    private const long MaxBytes = 256 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Returns the address of the archive.</summary>
    /// <param name="registry">The registry from the command line; <see langword="null"/> for that of the environment variable npm uses, or npm's own.</param>
    /// <exception cref="ToolException">The registry is not an address of HTTP.</exception>
    public Uri AddressOf(string? registry)
    {
        var text = registry ?? (host.Variable(Variable) is { Length: > 0 } variable ? variable : PinnedPackage.PublicRegistry);
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https") || root.UserInfo.Length > 0 || root.Query.Length > 0)
        {
            // Not quoted, because it may contain a password.
            throw ToolException.Refused($"The registry ({(registry is null ? Variable : "--registry")}) must be an address such as {PinnedPackage.PublicRegistry}, without a user name, a password or a query.");
        }

        return new Uri(root, $"{host.Package.Name}/-/{host.Package.ArchiveName}");
    }

    /// <summary>Returns the path of the archive in the cache.</summary>
    /// <exception cref="ToolException">The download failed, or what came has another hash.</exception>
    public async Task<string> FetchAsync(Uri address, string cacheFolder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(cacheFolder);
        var path = Path.Join(cacheFolder, host.Package.ArchiveName);
        if (File.Exists(path) && (await HashesOfAsync(path, cancellationToken)).Fit(host.Package.Integrity))
        {
            return path;
        }

        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await DownloadAsync(address, part, cancellationToken);
            var hashes = await HashesOfAsync(part, cancellationToken);
            if (!hashes.Fit(host.Package.Integrity))
            {
                throw ToolException.Failed($"What {address} sent has the SHA-512 {hashes.Sha512}, not the pinned {host.Package.Integrity.Hex}. It was deleted.");
            }

            File.Move(part, path, overwrite: true);
            return path;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<FileHashes> HashesOfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = RegularFile.OpenRead(path, FileShare.Read);
        return await FileHashes.OfAsync(file, cancellationToken);
    }

    private async Task DownloadAsync(Uri address, string path, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(host.CreateHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };

        // Ends a download of which nothing arrives any more; a slow one may take as long as it needs.
        using var patience = new CancellationTokenSource(Patience, host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw ToolException.Failed($"{address} answered with {(int)response.StatusCode} {response.ReasonPhrase}.");
            }

            if (response.Content.Headers.ContentLength > MaxBytes)
            {
                throw TooLarge(address);
            }

            await using var content = await response.Content.ReadAsStreamAsync(either.Token);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await CopyAsync(content, file, address, patience, either.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw ToolException.Failed($"{address} sent nothing for {Patience.TotalSeconds:0} seconds.", fault);
        }
        catch (HttpRequestException fault)
        {
            throw ToolException.Failed($"{address} could not be downloaded: {fault.Message}", fault);
        }
    }

    private static async Task CopyAsync(Stream content, FileStream file, Uri address, CancellationTokenSource patience, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 17];
        var total = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > MaxBytes)
            {
                throw TooLarge(address);
            }

            patience.CancelAfter(Patience);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private static ToolException TooLarge(Uri address) => ToolException.Failed($"{address} sends more than {MaxBytes >> 20} MB, which is not ZEGO's package.");
}
