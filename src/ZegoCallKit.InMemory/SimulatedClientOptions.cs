namespace ZegoCallKit.InMemory;

/// <summary>Creates the options of clients that run on simulated time, so that no test forgets the clock or the scheduler.</summary>
public static class SimulatedClientOptions
{
    extension(ZegoClientOptions)
    {
        /// <summary>Creates the options of a client on a cloud that runs on simulated time: the cloud's engine, clock and scheduler, and an AppID and AppSign, which the cloud does not check.</summary>
        /// <param name="cloud">The cloud, created from <see cref="InMemoryCloudOptions.Simulated"/>.</param>
        /// <returns>The options; change what the test needs with <c>with</c>.</returns>
        /// <exception cref="ArgumentException">The cloud runs on the system's clock or has no scheduler.</exception>
        public static ZegoClientOptions Simulated(InMemoryCloud cloud)
        {
            ArgumentNullException.ThrowIfNull(cloud);
            if (ReferenceEquals(cloud.Options.TimeProvider, TimeProvider.System) || cloud.Options.Scheduler is null)
            {
                throw new ArgumentException("The cloud must not use the system's clock or the thread pool. Create it with InMemoryCloudOptions.Simulated(time).", nameof(cloud));
            }

            return new()
            {
                AppId = 1,
                AppSign = new string('0', ZegoClientOptions.AppSignLength),
                Engine = cloud.CreateEngineFactory(),
                TimeProvider = cloud.Options.TimeProvider,
                WorkScheduler = cloud.Options.Scheduler,
            };
        }

        /// <summary>Creates the options of a client on a cloud of its own that runs on simulated time; several clients that are to meet need <see cref="Simulated(InMemoryCloud)"/>.</summary>
        /// <param name="time">The simulated time.</param>
        /// <param name="seed">The seed of the cloud's random jitter, loss and ids.</param>
        /// <returns>The options; change what the test needs with <c>with</c>.</returns>
        public static ZegoClientOptions Simulated(SimulatedTime time, int seed = 0) => Simulated(new InMemoryCloud(InMemoryCloudOptions.Simulated(time, seed)));
    }
}
