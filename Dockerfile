# The `bomay` command, small and without rights. The store is named by BOMAY_STORE.
FROM python:3.12-slim AS build
WORKDIR /source
COPY . .
# neo4j-rust-ext makes the Neo4j driver several times faster; it changes nothing else.
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels ".[neo4j]"

FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    python -m pip install --no-cache-dir --no-index --find-links /wheels "bomay[neo4j]" \
    && useradd --uid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin bomay
USER 10001:10001
WORKDIR /tmp
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["bomay"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
